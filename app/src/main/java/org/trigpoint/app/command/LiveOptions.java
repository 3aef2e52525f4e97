package org.trigpoint.app.command;

import java.util.List;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.FeedSetting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Flags of what takes in live feeds. */
final class LiveOptions {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--feed",
            paramLabel = "URI",
            description = "Where raw messages come from; may be given several times.")
    private List<String> feeds = List.of();

    /** The flags over the settings file over nothing. */
    Settings settings() {
        return cluster.over(site.settings())
                .withFeeds(feeds.stream().map(FeedSetting::of).toList());
    }
}
