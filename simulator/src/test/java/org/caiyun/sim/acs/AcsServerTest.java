package org.caiyun.sim.acs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.sim.acs.ServedLibrary.DATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library of {@code libraries/small.yaml} behind a real socket. */
@Timeout(60)
final class AcsServerTest {
    private static final String BLANK = " ".repeat(18);
    private static final String SHELVED = "31500100000011";
    private static final String LENT = "31500100000013";

    private final ServedLibrary library = open();
    private final List<SocketClient> clients = new ArrayList<>();
    private SocketClient client = connect();

    private static ServedLibrary open() {
        try {
            return ServedLibrary.small();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SocketClient connect() {
        try {
            var one = library.connect();
            clients.add(one);
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void logIn() {
        assertThat(client.ask("9300CNkiosk|COkiosk|")).isEqualTo("941");
    }

    @AfterEach
    void close() throws IOException {
        for (SocketClient one : clients) {
            one.close();
        }
        library.close();
    }

    private static String checkOut(String patron, String item) {
        return "11NN" + DATE + BLANK + "AONMG|AA" + patron + "|AB" + item + "|AC|";
    }

    private static String checkIn(String item) {
        return "09N" + DATE + DATE + "AP|AONMG|AB" + item + "|AC|";
    }

    @Test
    void showsEachConnectionTheLoansOfTheOther() {
        var other = connect();
        other.ask("9300CNbranch|CObranch|");

        assertThat(client.ask(checkOut("20002", SHELVED)))
                .isEqualTo("121NNY" + DATE + "AONMG|AA20002|AB" + SHELVED + "|AJ红楼梦|AH20260331    093000|");

        assertThat(other.ask(checkOut("20001", SHELVED))).startsWith("120NNN").endsWith("|AF该书已借出|");
        assertThat(other.ask(checkIn(SHELVED)))
                .isEqualTo("101YNN" + DATE + "AOHHHT|AB" + SHELVED + "|AQ总馆|AJ红楼梦|AA20002|");
        assertThat(client.ask("17" + DATE + "AONMG|AB" + SHELVED + "|"))
                .isEqualTo("18030101" + DATE + "AB" + SHELVED + "|AJ红楼梦|AQ总馆|");
    }

    @Test
    void givesTheItemBackToWhoseReturnIsUndone() {
        client.ask(checkIn("31500100000014"));

        assertThat(client.ask(checkOut("20002", "31500100000014") + "BIY|"))
                .startsWith("120")
                .endsWith("|AF该书不在您名下|");
        assertThat(client.ask(checkOut("20001", "31500100000014") + "BIY|"))
                .startsWith("121NNY")
                .as("due as before")
                .contains("|AH20260226    093000|");
        assertThat(client.ask("63019" + DATE + "  Y       AONMG|AA20001|AC|AD1234|"))
                .contains("|AU" + LENT + "|AU31500100000014|");
    }

    @Test
    void undoesACheckoutSoThatTheHoldIsThereAgain() {
        client.ask(checkIn(LENT));
        assertThat(client.ask(checkOut("20002", LENT))).startsWith("121");

        assertThat(client.ask(checkIn(LENT) + "BIY|")).contains("|CY20002|").endsWith("|CV01|");

        assertThat(client.ask("63019" + DATE + "Y         AONMG|AA20002|AC|AD5678|"))
                .contains("|AS" + LENT + "|");
        assertThat(client.ask(checkOut("20001", LENT))).startsWith("120").endsWith("|AF该书已被他人预约|");
    }

    @Test
    void answersAReturnWithTheHoldThatWasPlacedMeanwhile() {
        assertThat(client.ask("15+" + DATE + "BSHHHT|AONMG|AA20002|AD5678|AB31500100000014|"))
                .isEqualTo("161N" + DATE + "BR1|BSHHHT|AONMG|AA20002|AB31500100000014|AJ骆驼祥子|");

        assertThat(client.ask(checkIn("31500100000014")))
                .isEqualTo("101YNY" + DATE + "AONMG|AB31500100000014|AQ总馆|AJ骆驼祥子|AA20001|CTHHHT|CY20002|DA王芳|CV02|");
    }

    @Test
    void movesAndDeletesAHold() {
        assertThat(client.ask("15*" + DATE + "BSHHHT|AONMG|AA20002|AB" + LENT + "|"))
                .startsWith("161N");
        assertThat(client.ask(checkIn(LENT))).contains("|CTHHHT|");
        assertThat(client.ask("15-" + DATE + "AONMG|AA20002|AD0000|AB" + LENT + "|"))
                .startsWith("160")
                .endsWith("|AF密码错误|");
        assertThat(client.ask("15-" + DATE + "AONMG|AA20002|AB" + LENT + "|")).startsWith("161");
        assertThat(client.ask("15-" + DATE + "AONMG|AA20002|AB" + LENT + "|"))
                .startsWith("160")
                .endsWith("|AF没有该预约|");
    }

    @Test
    void lendsNothingToABlockedPatronUntilTheyAreEnabled() {
        assertThat(client.ask("23019" + DATE + "AONMG|AA20003|AC|AD|"))
                .isEqualTo("24YYYY          019" + DATE + "AONMG|AA20003|AE巴特尔|BLY|BHCNY|BV0.00|AF读者证已挂失|");
        assertThat(client.ask(checkOut("20003", SHELVED))).startsWith("120").endsWith("|AF读者证已停用|");
        assertThat(client.ask("25" + DATE + "AONMG|AA20003|"))
                .isEqualTo("26              019" + DATE + "AONMG|AA20003|AE巴特尔|BLY|");
        assertThat(client.ask(checkOut("20003", SHELVED))).startsWith("121");
        assertThat(client.ask("01Y" + DATE + "AONMG|AL吞卡|AA20003|AC|"))
                .startsWith("24YYYY")
                .endsWith("|AF吞卡|");
    }

    /** It happened while there was no link: only who and what must be known. */
    @Test
    void doesNotRefuseWhatHasHappenedAlready() {
        var offLine = "11NY" + DATE + "20260310    180000" + "AONMG|AA20003|AB" + SHELVED + "|AC|";

        assertThat(client.ask(offLine)).startsWith("121").contains("|AH20260310    180000|");
        assertThat(client.ask(offLine.replace("AA20003", "AA99999"))).startsWith("120");
    }

    @Test
    void tellsNothingOfAPatronWhosePinIsWrong() {
        assertThat(client.ask("63019" + DATE + "  Y       AONMG|AA20001|AC|AD0000|"))
                .isEqualTo("64YYYY          019" + DATE + " ".repeat(24) + "AONMG|AA20001|AE|BLY|CQN|");
        assertThat(client.ask("63019" + DATE + "  Y       AONMG|AA99999|AC|AD0000|"))
                .endsWith("AONMG|AA99999|AE|BLN|CQN|");
        assertThat(client.ask(checkOut("20001", SHELVED) + "AD0000|")).endsWith("|AF密码错误|");
        assertThat(client.ask(checkOut("20001", SHELVED) + "AD1234|")).startsWith("121");
    }

    @Test
    void takesWhatIsOwedAndNotMore() {
        assertThat(client.ask(checkOut("20004", SHELVED))).endsWith("|AF欠款超过限额|");
        assertThat(client.ask("37" + DATE + "0400CNYBV25.01|AONMG|AA20004|")).startsWith("38N");
        assertThat(client.ask("37" + DATE + "0400USDBV20.00|AONMG|AA20004|")).startsWith("38N");
        assertThat(client.ask("37" + DATE + "0400CNYBV-1|AONMG|AA20004|")).startsWith("38N");
        assertThat(client.ask("37" + DATE + "0400CNYBV20|AONMG|AA20004|BKT7|"))
                .isEqualTo("38Y" + DATE + "AONMG|AA20004|BKT7|AF缴费成功|");
        assertThat(client.ask("23019" + DATE + "AONMG|AA20004|AC|AD|")).contains("|BV5.00|");
        assertThat(client.ask(checkOut("20004", SHELVED))).startsWith("121");
    }

    @Test
    void renewsWhatNobodyWaitsForAsOftenAsItIsAllowed() {
        assertThat(client.ask("65" + DATE + "AONMG|AA20001|"))
                .isEqualTo("6610001" + "0001" + DATE + "AONMG|BM31500100000014|BN" + LENT + "|");
        assertThat(client.ask("29NN" + DATE + BLANK + "AONMG|AA20001|AJ骆驼祥子|"))
                .startsWith("300")
                .endsWith("|AF已达最多续借次数|");
        assertThat(client.ask("65" + DATE + "AONMG|AA99999|")).startsWith("6600000" + "0000");
    }

    @Test
    void keepsWhatAClientSaysOfAnItem() {
        assertThat(client.ask("19" + DATE + "AONMG|AB" + SHELVED + "|CH封面破损|"))
                .isEqualTo("201" + DATE + "AB" + SHELVED + "|AJ红楼梦|CH封面破损|");
        assertThat(client.ask("17" + DATE + "AONMG|AB" + SHELVED + "|")).contains("|CH封面破损|");
        assertThat(client.ask("19" + DATE + "AONMG|AB1|CHx|")).startsWith("200");
    }

    @Test
    void saysWhatTheFileSaysOfMediaBinsAndAlerts() {
        client.ask(checkOut("20002", "31500100000019"));
        assertThat(client.ask(checkIn("31500100000019"))).startsWith("101YYN").endsWith("|AA20002|CK006|CH附光盘|");
        client.ask(checkOut("20002", "31500100000012"));
        assertThat(client.ask(checkIn("31500100000012"))).contains("|CLA1|AA20002|CK001|");
        assertThat(client.ask(checkIn("31500100000020"))).startsWith("101YNY").endsWith("|CV03|");
    }

    @Test
    void answersInTheNameOfWhoLoggedIn() {
        var branch = connect();

        assertThat(branch.ask("9300CNbranch|COkiosk|")).isEqualTo("940");
        assertThat(branch.ask("9300CNbranch|CObranch|")).isEqualTo("941");
        assertThat(branch.ask("9900802.00")).contains("AOHHHT|");
        assertThat(client.ask("9900802.00")).contains("AONMG|");
        assertThat(connect().ask("9900802.00"))
                .as("without a login it hangs up")
                .isEmpty();
    }

    @Test
    void asksAgainForWhatItDoesNotUnderstand() {
        assertThat(client.ask("7720260301")).isEqualTo("96AZFEF6");
        assertThat(client.ask("hello")).isEqualTo("96AZFEF6");
        assertThat(client.ask("9900802.00AY1AZ0000")).isEqualTo("96AZFEF6");
        assertThat(client.ask("97AZFEF5")).isEqualTo("96AZFEF6");
        assertThat(client.ask("x".repeat(20_000))).isEqualTo("96AZFEF6");
        assertThat(client.ask("9900802.00")).startsWith("98");
    }

    @Test
    void repeatsItsAnswerAndDoesNotRunARequestTwice() {
        String request = SocketClient.numbered(checkIn(LENT), 4);
        String answer = client.ask(request);

        assertThat(client.ask("97AZFEF5")).isEqualTo(answer);
        assertThat(client.ask(request)).isEqualTo(answer).startsWith("101");
        assertThat(library.desk().library().executionsOf(LENT)).isEqualTo(1);
    }

    @Test
    void findsTheRequestsInWhateverPortionsTheyCome() {
        client.send("\n990");
        client.send("0802.00\r\n17" + DATE + "AONMG|AB" + SHELVED + "|\r\n\0 99008");
        client.send("02.00\r");

        assertThat(client.answer()).startsWith("98");
        assertThat(client.answer()).startsWith("1803");
        assertThat(client.answer()).startsWith("98");
    }

    @Test
    void servesNobodyBeyondItsPlacesAndOthersWhenOneIsFree() throws IOException {
        for (int i = 1; i < AcsServer.MOST_CONNECTIONS; i++) {
            assertThat(connect().ask("9300CNkiosk|COkiosk|")).isEqualTo("941");
        }

        assertThat(connect().answer()).as("hung up on").isEmpty();
        assertThat(client.ask("9900802.00")).startsWith("98");
    }
}
