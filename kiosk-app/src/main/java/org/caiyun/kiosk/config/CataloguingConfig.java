package org.caiyun.kiosk.config;

import org.caiyun.kiosk.cataloguing.asset.AssetSettings;
import org.caiyun.kiosk.cataloguing.marc.DraftSettings;

/** What the library enters into drafts and asset records of shop-bought books. */
public record CataloguingConfig(DraftSettings drafts, AssetSettings assets) {
    /** Where no configuration is at hand. */
    public static CataloguingConfig usual() {
        return new CataloguingConfig(DraftSettings.usual(), AssetSettings.usual());
    }
}
