package org.trigpoint.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a JVM of its own; its output is passed on, each line behind a bar. Linux only. */
final class Program implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final long KIBIBYTE = 1024;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Program(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().name("output").start(this::read);
    }

    /** Starts it as its users do, from the folder of the checkout, with further options for the JVM, such as {@code -Xmx2g}. */
    static Program start(String jvmOptions, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("./trigpoint"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TRIGPOINT_JAVA_OPTIONS", jvmOptions);
        System.out.println("$ TRIGPOINT_JAVA_OPTIONS='" + jvmOptions + "' " + String.join(" ", command));
        return new Program(builder.start());
    }

    private static String jdkTool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("| " + line);
                output.add(line);
            }
        } catch (IOException e) {
            output.add("(output ended: " + e.getMessage() + ")");
        }
    }

    /** Waits until a printed line holds this, and gives what was found. */
    Matcher await(Pattern wanted, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            boolean over = !reader.isAlive() || System.nanoTime() > deadline;
            for (String line : output) {
                Matcher matcher = wanted.matcher(line);
                if (matcher.find()) {
                    return matcher;
                }
            }
            if (over) {
                throw new IllegalStateException("The program did not print " + wanted + " within " + atMost);
            }
            Thread.sleep(20);
        }
    }

    /** Where its map is served. */
    URI address() throws InterruptedException {
        return URI.create(await(ADDRESS, Duration.ofSeconds(60)).group());
    }

    /** The body of a GET. */
    String get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address().resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** Asks its JVM, as jcmd does. */
    String jcmd(String request) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(jdkTool("jcmd"), Long.toString(process.pid()), request)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }

    /** A size from /proc, in bytes: VmRSS now, VmHWM at most so far; 0 once it has ended. */
    long procBytes(String name) {
        return procBytes(process.pid(), name);
    }

    /** The same of any process. */
    static long procBytes(long pid, String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith(name + ":")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE;
                }
            }
            return 0;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Processor time so far. */
    double cpuSeconds() {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for its end; gives the exit status. */
    int awaitEnd() throws InterruptedException {
        int status = process.waitFor();
        reader.join();
        return status;
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() throws InterruptedException {
        // By its handle: Process.destroy would close the output before its last lines are read.
        process.toHandle().destroy();
        awaitEnd();
    }
}
