package org.trigpoint.feeds.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.json.fixtures.DataFiles;
import org.trigpoint.feeds.json.fixtures.SampleFile;
import org.trigpoint.feeds.sensorthings.fixtures.SensorThingsChain;
import org.trigpoint.feeds.sensorthings.message.SensorThingsFault;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class SamplesTest {
    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        return SampleFile.tests("/sensorthings/samples.txt", SensorThingsChain::open);
    }

    @Test
    void thePageExplainsEveryRejectCode() throws IOException {
        String page = Files.readString(DataFiles.root().resolve("docs/feeds/sensorthings.md"));
        assertThat(SensorThingsFault.values())
                .allSatisfy(fault -> assertThat(page).contains("| `" + fault.code() + "`"));
    }
}
