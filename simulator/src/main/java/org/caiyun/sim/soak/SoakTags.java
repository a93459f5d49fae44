package org.caiyun.sim.soak;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.sim.scenario.ScenarioBook.Model;

/**
 * The reader of a run's machine and the tags of its library.
 *
 * @param model of ordinary books; cards, partners' and strangers' books have one that names their owner
 */
record SoakTags(Driver reader, Model model) {
    /** What most of the simulated libraries have. */
    static final SoakTags USUAL = new SoakTags(Driver.FEIG, Model.ISO28560_2);

    /** Each as often as it stands here. */
    private static final List<Driver> READERS = List.of(
            Driver.FEIG, Driver.FEIG, Driver.FEIG, Driver.RL866, Driver.RL866, Driver.D6, Driver.RR3036, Driver.LLRP);

    private static final List<Model> HF = List.of(Model.ISO28560_2, Model.ISO28560_3, Model.RFID501);
    private static final List<Model> UHF = List.of(Model.ISO28560_4, Model.CN_ALLIANCE, Model.DE_UHF);

    static SoakTags drawn(Random random) {
        return of(READERS.get(random.nextInt(READERS.size())), random);
    }

    /** What a network does not do to a line: TCP looks after that itself, and LLRP relies on it. */
    private static final Set<String> OF_SERIAL_LINES =
            Set.of("reader/loses-bytes", "reader/changes-bytes", "reader/doubles-bytes");

    /** Whether this kind can happen at all with such a reader. */
    boolean allow(MishapKind kind) {
        return reader != Driver.LLRP || !OF_SERIAL_LINES.contains(kind.name());
    }

    /** For a machine that has this reader. */
    static SoakTags of(Driver reader, Random random) {
        var models = readable(reader);
        return new SoakTags(reader, models.get(random.nextInt(models.size())));
    }

    /** The data models of tags that this reader reaches. */
    static List<Model> readable(Driver reader) {
        return isUhf(reader) ? UHF : HF;
    }

    /** How the tag of an ordinary book with this barcode is written. */
    Model ordinary(String barcode) {
        // the German formats hold numbers alone
        boolean fits = model != Model.DE_UHF || barcode.matches("[1-9][0-9]{0,18}");
        return fits ? model : Model.ISO28560_4;
    }

    /** One whose owner's name can be read. */
    Model naming() {
        return isUhf(reader) ? Model.ISO28560_4 : Model.ISO28560_2;
    }

    /** One of which a damaged bit is noticed. */
    Model guarded() {
        return isUhf(reader) ? Model.ISO28560_4 : Model.ISO28560_3;
    }

    /** Another library; URN Code 40 has no small letters. */
    String stranger() {
        return isUhf(reader) ? "US-INU-MU" : "US-InU-Mu";
    }

    Model blank() {
        return isUhf(reader) ? Model.UHF_BLANK : Model.BLANK;
    }

    private static boolean isUhf(Driver reader) {
        return reader == Driver.LLRP;
    }

    @Override
    public String toString() {
        return "reader " + reader.word() + ", tags "
                + model.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
