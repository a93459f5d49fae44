package org.caiyun.sim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.sim.look.Accessible;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.look.Complaints;
import org.caiyun.sim.look.Pictures;
import org.caiyun.sim.panel.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cataloguers do at their page, on a real bench; the kiosk's word is the test's. */
@ExtendWith(Browsers.class)
final class CataloguerPageTest {
    private static final double AT_ONCE_MILLIS = 2_000;
    private static final double PATIENCE_MILLIS = 8_000;

    private OpenBench bench;
    private ReportingKiosk kiosk;
    private Page page;
    private Complaints complaints;

    @BeforeEach
    void open(Browser browser) {
        bench = OpenBench.in(Mode.STEPPED);
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))
                .newPage();
        complaints = Complaints.of(page);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(bench.address().replace("/?", "/cataloguer/?"));
        assertThat(page.locator(".empty")).isVisible();
        kiosk = new ReportingKiosk(bench.stage().site().platform());
    }

    /** Who scans a book sees its task in the list: what was told must have come to the page. */
    private void hearOfFive() {
        kiosk.tellOfFive();
        assertThat(page.locator(".worklist tbody tr")).hasCount(5);
    }

    @AfterEach
    void close() {
        page.context().close();
        bench.close();
    }

    @Test
    void showsATaskAtOnceWithWhatIsMissing() {
        kiosk.opened(ReportingKiosk.NEW_TITLE, "new-title", "\"first-return\"", true, false);

        var row = page.locator("#task-1");
        assertThat(row).containsText("额尔古纳河右岸", new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE_MILLIS));
        assertThat(row.locator(".missing span")).hasText(new String[] {"目14", "藏5", "产5", "工4"});
        assertThat(row.locator(".rush")).isVisible();
        assertThat(row.locator(".where")).containsText("5 号箱，第 1 件");
    }

    /** From the scan to the ledger without a mouse. */
    @Test
    void cataloguesABookByKeyboard() {
        hearOfFive();
        page.keyboard().press("/");
        page.keyboard().type(ReportingKiosk.SECOND_COPY);
        page.keyboard().press("Enter");
        assertThat(page.locator("h2")).isFocused();
        assertThat(page.locator("h2")).hasText("活着");

        press(button("已从书箱取到"));
        press(button("开始编目"));
        for (var group : List.of("馆藏信息", "资产登记", "图书加工")) {
            var form = page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(group));
            press(form.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("填入示例")));
            press(form.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("完成本组")));
            assertThat(form.locator(".progress")).hasText("本组已完成");
        }
        press(button("全部完成，转为普通馆藏"));
        assertThat(page.locator(".sheet .state-completed")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".sheet")).hasCount(0);
        press(tab("图书资产台账"));

        assertThat(page.locator(".ledger tbody tr")).containsText("活着");
        assertThat(page.locator(".ledger tbody tr")).containsText("¥17.00");
        assertThat(bench.stage()
                        .site()
                        .library()
                        .item(ReportingKiosk.SECOND_COPY)
                        .orElseThrow()
                        .title()
                        .publisher())
                .isEqualTo("作家出版社");
        assertThat(complaints.heard()).isEmpty();
    }

    @Test
    void leadsToWhatIsStillEmpty() {
        hearOfFive();
        page.locator("#task-3 .open").click();
        var form = page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("馆藏信息"));

        form.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("完成本组"))
                .click();

        assertThat(form.locator("input[aria-invalid]")).hasCount(5);
        assertThat(form.locator("input").first()).isFocused();
        form.locator("input").first().fill("蒙古文图书借阅室");
        form.locator("input").first().press("Tab");
        assertThat(page.locator("#task-3 .missing span").nth(1)).hasText("藏4");
    }

    @Test
    void filtersWhatHurriesAndWhoseItIs() {
        hearOfFive();
        assertThat(page.locator(".worklist tbody tr")).hasCount(5);

        page.locator(".filters input[type=checkbox]").check();
        assertThat(page.locator(".worklist tbody tr")).hasCount(1);
        page.locator(".filters input[type=checkbox]").uncheck();
        page.getByLabel("所属馆").selectOption("CN-150100-1-HHHT");
        assertThat(page.locator(".worklist tbody tr")).containsText("城南旧事");
        page.getByLabel("所属馆").selectOption("");
        page.getByLabel("类别").selectOption("re-tag");
        assertThat(page.locator(".worklist tbody tr")).hasCount(1);
    }

    @Test
    void reportsAShopsErrorAndOpensTheTaskAgain() {
        hearOfFive();
        page.locator("#task-1 .open").click();

        button("登记书店差错").click();
        page.locator("#asked").fill("条码贴错书");
        page.locator("#asked").press("Enter");

        assertThat(page.locator(".sheet .state-discrepancy")).isVisible();
        tab("书店差错").click();
        assertThat(page.locator(".ledger tbody tr")).containsText("新华书店中山路店");
        tab("待编目清单").click();
        button("重新办理").click();
        assertThat(page.locator(".sheet .state-open")).isVisible();
    }

    @Test
    void aBookThatWasTakenOutIsNoLongerInItsBin() {
        hearOfFive();
        page.locator("#task-1 .open").click();
        assertThat(page.locator("#task-1 .where")).containsText("号箱");

        button("已从书箱取到").click();

        assertThat(page.locator("#task-1 .where")).containsText("已取出");
        assertThat(page.locator("#task-1 .where")).not().containsText("号箱");
    }

    @Test
    void asksWhyABookIsExchangedAndLetsItBeWithdrawn() {
        hearOfFive();
        page.locator("#task-1 .open").click();

        button("退换").click();
        page.locator("#asked").fill("缺页");
        page.locator("#asked").press("Enter");
        assertThat(page.locator(".sheet .state-exchange")).isVisible();
        assertThat(page.locator(".sheet ol.lines li").first()).containsText("缺页");

        button("撤销任务").click();
        page.locator("#asked").fill("重复任务");
        page.locator("#asked").press("Enter");
        assertThat(page.locator(".sheet .state-withdrawn")).isVisible();
    }

    @Test
    void aMessageIsOverWhenATaskOpens() {
        hearOfFive();
        page.keyboard().press("/");
        page.keyboard().press("/");
        page.keyboard().type("nobody's");
        page.keyboard().press("Enter");
        assertThat(page.locator("#say")).hasText("待编目清单中没有条码 nobody's");
        assertThat(page.locator("#say")).isVisible();

        page.locator("#task-1 .open").click();

        assertThat(page.locator("#say")).isHidden();
    }

    @Test
    void speaksEnglishToWhoeverAsks() {
        hearOfFive();

        button("English").click();

        assertThat(page.locator("#bar h1")).hasText("Caiyun cataloguing desk");
        page.reload();
        assertThat(page.locator("#task-1")).containsText("To fetch");
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1280, 800", "1920, 1080"})
    void axeFindsNothingAndNothingIsCut(int width, int height) {
        var findings = new ArrayList<String>();
        page.setViewportSize(width, height);
        ask("empty", findings);
        hearOfFive();
        assertThat(page.locator(".worklist tbody tr")).hasCount(5);
        look("list", width, findings);
        page.locator("#task-1 .open").click();
        button("已从书箱取到").click();
        look("task", width, findings);
        button("撤销任务").click();
        page.locator("#asked").fill("重复任务");
        look("withdrawing", width, findings);
        page.locator("#asked").press("Escape");
        for (int i = 0; i < 4; i++) {
            page.locator(".group:not(.done) button", new Page.LocatorOptions().setHasText("填入示例"))
                    .first()
                    .click();
            page.locator(".group:not(.done) button", new Page.LocatorOptions().setHasText("完成本组"))
                    .first()
                    .click();
            assertThat(page.locator(".group.done")).hasCount(i + 1);
        }
        look("whole", width, findings);
        button("全部完成，转为普通馆藏").click();
        assertThat(page.locator(".sheet .state-completed")).isVisible();
        tab("图书资产台账").click();
        look("ledger", width, findings);

        assertThat(findings).isEmpty();
    }

    private void look(String state, int width, List<String> findings) {
        Pictures.take(page, "cataloguer-" + state + "-" + width);
        ask(state, findings);
        if (Boolean.TRUE.equals(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))) {
            findings.add(state + " is wider than the window");
        }
    }

    private void ask(String state, List<String> findings) {
        Accessible.violations(page).forEach(finding -> findings.add(state + ": " + finding));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator tab(String name) {
        return page.locator(".tabs button", new Page.LocatorOptions().setHasText(name));
    }

    private static void press(Locator button) {
        button.focus();
        button.press("Enter");
    }
}
