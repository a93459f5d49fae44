package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.kiosk.config.yaml.Section;

/**
 * A book of a story.
 *
 * @param barcode the identifier in its tag; where the simulated library knows it, title and loan are the library's
 * @param title used where the library does not know the barcode
 */
public record ScenarioBook(String id, String barcode, String title, Tag tag) {
    /** How a tag is written. */
    public enum Model {
        ISO28560_2,
        ISO28560_3,
        BLANK,
        NONE
    }

    /** The tag in the book; {@code afiLocked} makes its security byte unwritable. */
    public record Tag(Model model, String owner, int afi, boolean afiLocked) {}

    static ScenarioBook from(Section s) {
        return new ScenarioBook(
                s.required("id", text().about("The name of the book within the story.")),
                s.required("barcode", text()),
                s.optional("title", text(), ""),
                s.defaults("tag", section(ScenarioBook::tag)));
    }

    private static Tag tag(Section s) {
        return new Tag(
                s.optional("model", choice(Model.class), Model.ISO28560_2),
                s.optional("owner", text().about("ISIL of the owning library."), "CN-150000-1-NMG"),
                s.optional("afi", integer(0, 255), 0xC2),
                s.optional("afiLocked", flag(), false));
    }
}
