package org.trigpoint.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code decode mavlink} from the command line. */
class DecodeMavlinkTest {
    private final StringWriter said = new StringWriter();

    private int decode(String... words) {
        return new CommandLine(new DecodeCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(said))
                .execute(words);
    }

    @Test
    void aTableIsRefused() {
        assertThat(decode("mavlink", "flight.tlog", "--to", "csv")).isEqualTo(2);
        assertThat(said.toString()).contains("--to csv is for ais only");
    }

    @Test
    void whatBecameOfTheBytesIsTold(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("noise.tlog"), new byte[40]);
        assertThat(decode("mavlink", file.toString())).isZero();
        assertThat(said.toString()).contains("1 lines = 0 in 0 messages + 1 rejected", "junk");
    }
}
