package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

@Timeout(60)
class SerialSourceTest {
    /** Opens a pseudo-terminal, says its name, and passes on what it is told. */
    private static final String TERMINAL = "import os,pty,sys,tty\n"
            + "m,s=pty.openpty()\ntty.setraw(s)\nprint(os.ttyname(s),flush=True)\n"
            + "for line in sys.stdin:\n  os.write(m,line.encode())\n";

    private final CollectingSink sink = new CollectingSink();

    @Test
    void aDeviceThatIsNotThereIsSaidAndTriedAgain() throws Exception {
        try (RunningSource running = new RunningSource(Opened.source("ais:serial:/dev/no-such-port@38400"), sink)) {
            sink.awaitState("CONNECTING no such device: /dev/no-such-port");
        }
    }

    @Test
    void readsLinesOfATerminal() throws Exception {
        Process terminal = start();
        assumeThat(terminal).as("python3, which makes pseudo-terminals").isNotNull();
        try (BufferedReader out = terminal.inputReader(StandardCharsets.US_ASCII)) {
            String device = out.readLine();
            assumeThat(device).as("a pseudo-terminal").startsWith("/dev/");
            try (RunningSource running = new RunningSource(Opened.source("ais:serial:" + device + "@38400"), sink)) {
                sink.awaitState("LIVE open");
                terminal.getOutputStream().write(Opened.bytes("!AIVDM,1,1,,A,x,0*12\nnext\n"));
                terminal.getOutputStream().flush();
                assertThat(sink.awaitLines(2)).containsExactly("!AIVDM,1,1,,A,x,0*12", "next");
            }
        } finally {
            terminal.destroy();
        }
    }

    private static Process start() {
        try {
            return new ProcessBuilder("python3", "-c", TERMINAL).start();
        } catch (IOException e) {
            return null;
        }
    }
}
