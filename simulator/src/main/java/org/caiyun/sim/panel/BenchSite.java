package org.caiyun.sim.panel;

import java.util.List;
import java.util.Map;
import org.caiyun.kiosk.ui.PatronPage;
import org.caiyun.kiosk.ui.web.WebFolder;
import org.caiyun.kiosk.ui.web.WebSite;

/**
 * What the bench serves: its own page, the patron's screen below {@code kiosk/}, the cataloguer's page below
 * {@code cataloguer/}, receipts and recordings.
 */
public final class BenchSite {
    private BenchSite() {}

    public static WebSite of(Bench bench) {
        return new WebSite(
                List.of(new WebFolder("/", Bench.class, "web"), PatronPage.files("/kiosk/"), CataloguerPage.files()),
                Map.of("/", new RecordingSource(bench), "/receipt/", new ReceiptSource(bench)),
                Map.of(
                        "/bench",
                        new BenchChannel(bench),
                        "/cataloguer/ws",
                        bench.cataloguer().channel(),
                        "/kiosk/ws",
                        bench.patron().channel()));
    }
}
