package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.mavlink.dataflash.LogFault;
import org.trigpoint.feeds.mavlink.dataflash.LogMessage;
import org.trigpoint.feeds.mavlink.frame.MavlinkFault;
import org.trigpoint.feeds.mavlink.message.MavlinkMessage;

/** The page of the feed, held to the code. */
class PageTest {
    private final String page =
            Files.readString(Path.of(System.getProperty("trigpoint.root")).resolve("docs/feeds/mavlink.md"));

    PageTest() throws IOException {}

    @Test
    void everyFaultIsExplained() {
        assertThat(MavlinkFault.values()).allSatisfy(fault -> assertThat(page).contains("`" + fault.code() + "`"));
        assertThat(LogFault.values()).allSatisfy(fault -> assertThat(page).contains("`" + fault.code() + "`"));
    }

    @Test
    void everyMessageIsNamed() {
        assertThat(Arrays.stream(MavlinkMessage.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .filter(name -> !name.startsWith("OpenDroneId") || name.endsWith("BasicId")))
                .hasSizeGreaterThan(25)
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        assertThat(Arrays.stream(LogMessage.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
