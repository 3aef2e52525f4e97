package org.trigpoint.feeds.klv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.klv.message.SpecialValue;
import org.trigpoint.feeds.klv.packet.KlvFault;

/** The page of the feed, held to the program. */
class PageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("trigpoint.root")).resolve("docs/feeds/klv.md");

    @Test
    void thePageExplainsEveryCode() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(KlvFault.values()).allSatisfy(fault -> assertThat(page).contains("| `" + fault.code() + "` |"));
        assertThat(SpecialValue.values()).allSatisfy(value -> assertThat(page).contains("`" + value.name() + "`"));
    }
}
