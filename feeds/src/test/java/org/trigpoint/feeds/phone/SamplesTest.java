package org.trigpoint.feeds.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trigpoint.feeds.json.fixtures.DataFiles;
import org.trigpoint.feeds.json.fixtures.SampleFile;
import org.trigpoint.feeds.phone.fixtures.PhoneChain;
import org.trigpoint.feeds.phone.message.PhoneFault;

/** Each line of samples.txt gives its outcomes; its first lines say how to add one. */
class SamplesTest {
    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        return SampleFile.tests("/phone/samples.txt", PhoneChain::open);
    }

    @Test
    void thePageExplainsEveryRejectCode() throws IOException {
        String page = Files.readString(DataFiles.root().resolve("docs/feeds/phone.md"));
        assertThat(PhoneFault.values()).allSatisfy(fault -> assertThat(page).contains("| `" + fault.code() + "`"));
    }
}
