package org.caiyun.kiosk.ui;

import java.util.HashSet;
import java.util.Set;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.StaffCall;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.ui.PatronView.Sound;
import org.caiyun.kiosk.ui.PatronView.Tone;

/** A tone for each book and each question, once: noticed by what has changed since the last look. */
final class Tones {
    private Set<ReturnId> known = Set.of();
    private Tone tone = Tone.NONE;
    private Class<? extends Scene> scene = Scene.OutOfService.class;
    private boolean answered;

    Tone after(Scene now, MachineState state) {
        var settled = new HashSet<ReturnId>();
        state.session().returns().forEach((id, line) -> {
            if (!ItemLines.isBusy(line, state)) {
                settled.add(id);
            }
        });
        boolean news = !known.containsAll(settled);
        boolean changed = scene != now.getClass();
        boolean nowAnswered = state.call() instanceof StaffCall.Answered;
        var sound = changed ? ofScene(now) : Sound.NONE;
        if (sound == Sound.NONE && (news || (nowAnswered && !answered))) {
            sound = Sound.ACCEPTED;
        }
        if (sound != Sound.NONE) {
            tone = new Tone(tone.number() + 1, sound);
        }
        known = settled;
        scene = now.getClass();
        answered = nowAnswered;
        return tone;
    }

    private static Sound ofScene(Scene scene) {
        return switch (scene) {
            case Scene.GivingBack _ -> Sound.REFUSED;
            // the patron, or staff, must do something now
            case Scene.Warning _, Scene.Jammed _, Scene.FullNow _ -> Sound.STAFF;
            case Scene.Attract _,
                    Scene.Reading _,
                    Scene.Checking _,
                    Scene.Listing _,
                    Scene.AwaitingPieces _,
                    Scene.Choosing _,
                    Scene.Thanks _,
                    Scene.Full _,
                    Scene.OutOfService _,
                    Scene.Closed _,
                    Scene.OnHoliday _ -> Sound.NONE;
        };
    }
}
