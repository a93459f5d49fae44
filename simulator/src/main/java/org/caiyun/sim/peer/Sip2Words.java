package org.caiyun.sim.peer;

import org.caiyun.sim.library.Objection;

/** What the simulated ACS says to people (AF). */
final class Sip2Words {
    private Sip2Words() {}

    static String of(Objection why) {
        return switch (why) {
            case NO_SUCH_PATRON -> "无此读者证";
            case WRONG_PIN -> "密码错误";
            case BLOCKED -> "读者证已停用";
            case OWES_TOO_MUCH -> "欠款超过限额";
            case NO_SUCH_ITEM -> "无此条码";
            case HAS_IT -> "您已借阅该书";
            case NOT_THEIRS -> "该书不在您名下";
            case LENT_TO_ANOTHER -> "该书已借出";
            case AWAITED_BY_ANOTHER -> "该书已被他人预约";
            case NOT_LENT -> "该书不可外借";
            case TOO_MANY_LOANS -> "已达最大借阅册数";
            case TOO_MANY_RENEWALS -> "已达最多续借次数";
            case TOO_MANY_HOLDS -> "已达最多预约册数";
            case WAITS_ALREADY -> "您已预约该书";
            case NO_SUCH_HOLD -> "没有该预约";
        };
    }
}
