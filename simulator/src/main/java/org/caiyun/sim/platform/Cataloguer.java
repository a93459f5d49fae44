package org.caiyun.sim.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Somebody who does one thing with a copy's task, as on the page, whatever that takes there. */
public final class Cataloguer {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String WORDS = "-";

    private Cataloguer() {}

    /** What can be done with a task. */
    public enum Deed {
        RECEIVE,
        TAKE,
        /** Everything that is missing is filled in, and the book is an ordinary one. */
        COMPLETE,
        SHOP_ERROR,
        EXCHANGE,
        NOT_FOUND,
        WITHDRAW,
        REOPEN
    }

    /** The actions that it takes, in the form of {@link DeskActionForm}. */
    static List<String> actions(WorkTask task, Deed deed) {
        var actions = new ArrayList<String>();
        if (deed == Deed.COMPLETE) {
            for (var group : FieldGroup.values()) {
                if (!task.fields(group).isEmpty()) {
                    actions.add(filled(task, group).toString());
                    actions.add(
                            action("finish", task).put("group", group.label()).toString());
                }
            }
        }
        actions.add(action(word(deed), task).put("text", WORDS).toString());
        return actions;
    }

    private static ObjectNode filled(WorkTask task, FieldGroup group) {
        var action = action("fill", task).put("group", group.label());
        var values = action.putObject("values");
        task.fields(group).forEach(field -> values.put(field, WORDS));
        return action;
    }

    private static ObjectNode action(String what, WorkTask task) {
        return JSON.objectNode().put("do", what).put("task", task.number());
    }

    private static String word(Deed deed) {
        return switch (deed) {
            case RECEIVE -> "receive";
            case TAKE -> "take";
            case COMPLETE -> "complete";
            case SHOP_ERROR -> "shop-error";
            case EXCHANGE -> "exchange";
            case NOT_FOUND -> "not-found";
            case WITHDRAW -> "withdraw";
            case REOPEN -> "reopen";
        };
    }
}
