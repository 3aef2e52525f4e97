package org.trigpoint.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What {@code decode} says of formats that have no table, and of files. */
class DecodeCommandTest {
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return new CommandLine(new DecodeCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    @ParameterizedTest
    @CsvSource({
        "adsb,*00;,1,length",
        "cot,hello,1,junk",
        "gnss,$GPHDT,1,checksum-missing",
        "phone,id=1,1,position",
        "sensorthings,hello,1,format",
        "firms,hello,1,no-header"
    })
    void everyFormatIsDecodedAndHasNoTable(String format, String line, int rejected, String code, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("file"), line + "\n");
        assertThat(run(format, file.toString())).isZero();
        assertThat(err.toString())
                .startsWith("1 lines = 0 in 0 messages + " + rejected + " rejected")
                .contains(code);
        assertThat(run(format, file.toString(), "--to", "csv")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no table of " + format + ": --to csv is for ais only");
    }
}
