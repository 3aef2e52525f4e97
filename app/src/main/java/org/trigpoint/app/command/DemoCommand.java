package org.trigpoint.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.DemoSetting;
import org.trigpoint.app.station.SimulationRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: a simulated coast, through the same feed as everyone else's bytes. */
@Command(
        name = "demo",
        description =
                "Simulates a coast and serves its live map: ships send, receivers hear, and their sentences are fed in."
                        + " As simulate does with any scenario.",
        footer = {
            "",
            "Examples:",
            "  ./trigpoint demo",
            "  ./trigpoint demo --scenario my-harbour.yaml --seed 7 --listen 127.0.0.1:9000"
        })
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--scenario", paramLabel = "FILE", description = "The world to simulate. Default: the Solent.")
    private @Nullable Path scenario;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same world. Default 1.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws Exception {
        Settings settings = site.settings();
        DemoSetting set = settings.demo() != null ? settings.demo() : DemoSetting.NONE;
        Long chosen = seed != null ? seed : set.seed();
        Path world = scenario != null ? scenario : set.scenario();
        return new SimulationRun(
                        settings, world != null ? world.toString() : SimulationRun.DEMO, chosen != null ? chosen : 1, 1)
                .run();
    }
}
