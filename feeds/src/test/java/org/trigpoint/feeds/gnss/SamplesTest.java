package org.trigpoint.feeds.gnss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.gnss.fixtures.GnssChain;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.json.fixtures.DataFiles;
import org.trigpoint.feeds.json.fixtures.SampleFile;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class SamplesTest {
    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        return SampleFile.tests("/gnss/samples.txt", GnssChain::open);
    }

    @Test
    void thePageExplainsEveryRejectCode() throws IOException {
        String page = Files.readString(DataFiles.root().resolve("docs/feeds/gnss.md"));
        assertThat(GnssFault.values()).allSatisfy(fault -> assertThat(page).contains("| `" + fault.code() + "`"));
    }
}
