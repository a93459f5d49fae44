package org.caiyun.sim.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.kiosk.ui.PatronView.Screen;
import org.caiyun.kiosk.ui.PatronViewForm;
import org.caiyun.sim.look.Browsers;
import org.caiyun.sim.look.Glass;
import org.caiyun.sim.look.PatronStage;
import org.caiyun.sim.look.Pictures;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.peer.ReceiptPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes the pictures of the README and of docs/cataloguing.md. {@code WRITE_PICTURES=1} puts them there; whoever does
 * it looks at them before committing.
 */
@ExtendWith(Browsers.class)
final class BrochureTest {
    private static final Path PAPERS = Path.of("..", "docs", "pictures");
    private static final boolean WRITES = "1".equals(System.getenv("WRITE_PICTURES"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHARE = 2;
    private static final int GAP = 24;

    /** The machine invites, a book has come back, the patron is asked about the receipt; in three languages. */
    @Test
    void threeScreens(Browser browser) throws IOException {
        var visit = Visit.begin(List.of(OpenBench.SITE)).ready();
        var shots = new ArrayList<BufferedImage>();
        var page = Glass.PORTRAIT.open(browser);
        try (var stage = new PatronStage()) {
            page.navigate(stage.address());
            shots.add(shot(visit, stage, page, "attract"));
            visit.press(new PatronIntent.Speak(Language.EN))
                    .insert("plain", "held", "english")
                    .empty();
            shots.add(shot(visit, stage, page, "returned"));
            visit.press(new PatronIntent.Speak(Language.MN_MONG_CN)).press(new PatronIntent.Done());
            shots.add(shot(visit, stage, page, "asked"));
        } finally {
            page.context().close();
        }

        keep("screen.png", sideBySide(shots));
    }

    private static BufferedImage shot(Visit visit, PatronStage stage, Page page, String name) throws IOException {
        stage.show(json(visit));
        return ImageIO.read(Pictures.take(page, "brochure/" + name).toFile());
    }

    private static ObjectNode json(Visit visit) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(PatronViewForm.json(visit.view(), 0));
    }

    private static BufferedImage sideBySide(List<BufferedImage> shots) {
        int width = shots.getFirst().getWidth() / SHARE;
        int height = shots.getFirst().getHeight() / SHARE;
        var whole =
                new BufferedImage(shots.size() * width + (shots.size() - 1) * GAP, height, BufferedImage.TYPE_INT_RGB);
        var pen = whole.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, whole.getWidth(), whole.getHeight());
        for (int i = 0; i < shots.size(); i++) {
            pen.drawImage(shots.get(i), i * (width + GAP), 0, width, height, null);
        }
        pen.dispose();
        return whole;
    }

    /** A book travels to its bin. */
    @Test
    void theBench(Browser browser) throws IOException {
        try (var open = OpenBench.in(Mode.STEPPED);
                var bench = BenchPage.open(browser, open)) {
            bench.awaitTitle(Language.ZH_CN, "attract.title");
            bench.press("i");
            bench.awaitTitle(Language.ZH_CN, "return.ok");
            bench.press(" ");

            keep(
                    "bench.png",
                    ImageIO.read(Pictures.take(bench.page(), "brochure/bench").toFile()));
        }
    }

    /** Printed by the simulated printer, drawn from its bytes. */
    @Test
    void theReceipt() throws IOException {
        var visit = Visit.begin(List.of(OpenBench.SITE)).ready();
        visit.insert("plain", "shop", "mongolian", "claimed")
                .empty()
                .press(new PatronIntent.Receipt(ReceiptChoice.PRINT))
                .until(Screen.THANKS, "receipt.take");
        var printed = visit.stage().site().printer().receipts().getLast();

        keep("receipt.png", ReceiptPicture.of(printed).paper());
    }

    /** What waits, and one book's draft; both stand in docs/cataloguing.md. */
    @Test
    void theCataloguersPage(Browser browser) throws IOException {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))
                .newPage();
        try (var bench = OpenBench.in(Mode.STEPPED)) {
            page.navigate(bench.address().replace("/?", "/cataloguer/?"));
            page.locator(".empty").waitFor();
            new ReportingKiosk(bench.stage().site().platform()).tellOfFive();
            page.locator("#task-5").waitFor();
            var worklist = Pictures.take(page, "brochure/cataloguer-worklist");
            keep("cataloguer-worklist.png", ImageIO.read(worklist.toFile()));

            page.locator("#task-1 .open").click();
            page.locator(".draft").evaluate("draft => draft.scrollIntoView({block: 'end'})");
            var draft = Pictures.take(page, "brochure/cataloguer-draft");
            keep("cataloguer-draft.png", ImageIO.read(draft.toFile()));
        } finally {
            page.context().close();
        }
    }

    private static void keep(String name, BufferedImage picture) throws IOException {
        if (WRITES) {
            Files.createDirectories(PAPERS);
            ImageIO.write(picture, "png", PAPERS.resolve(name).toFile());
        }
        var kept = ImageIO.read(PAPERS.resolve(name).toFile());
        assertThat(kept.getWidth()).as("width of docs/pictures/" + name).isEqualTo(picture.getWidth());
    }
}
