package org.caiyun.kiosk.config;

import java.util.List;
import org.caiyun.kiosk.remind.ReminderRules;

/** When staff are reminded of books to catalogue, and where; without targets nobody is. */
public record RemindersConfig(ReminderRules rules, List<ReminderTarget> targets) {
    public RemindersConfig {
        targets = List.copyOf(targets);
    }
}
