package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsFile;
import org.trigpoint.feeds.adsb.frame.AdsbFault;
import org.trigpoint.feeds.ais.sentence.AisFault;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.symbol.Affiliation;
import org.trigpoint.feeds.cot.symbol.PlatformKind;
import org.trigpoint.feeds.source.SourceUri;
import org.trigpoint.feeds.source.SourceUriException;
import picocli.CommandLine;

/** The documents, held to the program: their links lead somewhere, their lines are understood, and nothing is left out. */
class DocumentsTest {
    private static final Path ROOT = Path.of(System.getProperty("trigpoint.root"));
    private static final Path AIS = ROOT.resolve("docs/feeds/ais.md");
    private static final Path SETTINGS = ROOT.resolve("docs/settings.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");
    private static final Pattern NAMED_PATH = Pattern.compile("`([a-z]+(?:/[A-Za-z0-9.]+)+)`");
    private static final Pattern FEED = Pattern.compile("--feed\\s+(?:'([^']+)'|([^\\s`']+))");
    private static final Pattern LINE = Pattern.compile(
            "\\./trigpoint (run|replay|demo|simulate|track|decode|who|reach|passes|overhead|zones|load)\\b[^`\\n]*");
    private static final Pattern REJECTED = Pattern.compile("rejected ([a-z-]+) at=");
    private static final Set<String> BUILT = Set.of("target", "node_modules", ".git");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (MatchResult link : matches(LINK, page)) {
                links++;
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(ROOT.relativize(page) + " -> " + link.group(1));
                }
            }
        }
        assertThat(links).as("links that were looked at").isGreaterThan(30);
        assertThat(broken).isEmpty();
    }

    @Test
    void architectureNamesOnlyWhatExists() throws IOException {
        List<MatchResult> named = matches(NAMED_PATH, ROOT.resolve("ARCHITECTURE.md"));
        assertThat(named).isNotEmpty();
        assertThat(named)
                .allSatisfy(path -> assertThat(ROOT.resolve(path.group(1))).exists());
    }

    @Test
    void everyFeedThatThePagesNameIsUnderstood() throws IOException {
        int feeds = 0;
        for (Path page : pages()) {
            for (MatchResult feed : matches(FEED, page)) {
                String uri = feed.group(1) != null ? feed.group(1) : feed.group(2);
                assertThat(SourceUri.parse(uri).text()).isEqualTo(uri);
                feeds++;
            }
        }
        assertThat(feeds).isGreaterThan(5);
    }

    @Test
    void everyLineThatThePagesNameIsUnderstood() throws IOException {
        int lines = 0;
        for (Path page : pages()) {
            for (MatchResult line : matches(LINE, page)) {
                Main.commandLine().parseArgs(words(line.group()));
                lines++;
            }
        }
        assertThat(lines).isGreaterThan(10);
    }

    @Test
    void theAisPageExplainsEveryRejectCode() throws IOException {
        String page = Files.readString(AIS);
        assertThat(AisFault.values()).allSatisfy(fault -> assertThat(page).contains("`" + fault.code() + "`"));
    }

    @Test
    void theAdsbPageExplainsEveryRejectCode() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/feeds/adsb.md"));
        assertThat(AdsbFault.values()).allSatisfy(fault -> assertThat(page).contains("| `" + fault.code() + "` |"));
    }

    @Test
    void theAisPageExplainsEveryOptionOfASource() throws IOException {
        String page = Files.readString(AIS);
        assertThatThrownBy(() -> SourceUri.parse("ais:udp://:1?unknown=1"))
                .isInstanceOf(SourceUriException.class)
                .satisfies(e -> assertThat(options(e))
                        .hasSizeGreaterThan(5)
                        .allSatisfy(option -> assertThat(page).contains("| `" + option + "` |")));
    }

    @Test
    void theMavlinkPageExplainsEveryOptionOfASource() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/feeds/mavlink.md"));
        assertThatThrownBy(() -> SourceUri.parse("mavlink:udp://:1?unknown=1"))
                .satisfies(e -> assertThat(options(e))
                        .hasSizeGreaterThan(5)
                        .allSatisfy(option -> assertThat(page).contains("`" + option)));
    }

    @Test
    void theDetectionsPageExplainsEveryRejectCodeAndOption() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/feeds/detections.md"));
        Path samples = ROOT.resolve("feeds/src/test/resources/detections/samples.txt");
        assertThat(matches(REJECTED, samples).stream()
                        .map(code -> code.group(1))
                        .distinct())
                .hasSizeGreaterThan(15)
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
        assertThatThrownBy(() -> SourceUri.parse("detections:udp://:1?unknown=1"))
                .satisfies(e -> assertThat(options(e))
                        .hasSizeGreaterThan(5)
                        .allSatisfy(option -> assertThat(page).contains("| `" + option + "` |")));
    }

    @Test
    void theCotPageExplainsEveryCodeAndKind() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/feeds/cot.md"));
        assertThat(CotFault.values()).allSatisfy(fault -> assertThat(page).contains("`" + fault.code() + "`"));
        assertThat(Affiliation.values())
                .allSatisfy(side -> assertThat(page)
                        .contains("| `%s` | `%s` | %s |".formatted(side.letter(), side, side.identity())));
        assertThat(PlatformKind.values())
                .allSatisfy(kind -> assertThat(page)
                        .contains("| `%s` | %s | %s |".formatted(kind, kind.symbolSet(), kind.entity())));
    }

    /** The options that a message about an unknown one names. */
    private static List<String> options(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return List.of(message.substring(message.indexOf("options ") + 8, message.indexOf(". For"))
                .split(", "));
    }

    @Test
    void theExampleOfTheSettingsIsReadAndSetsAll(@TempDir Path folder) throws Exception {
        String page = Files.readString(SETTINGS);
        int begin = page.indexOf("```yaml\n") + 8;
        Path file = folder.resolve("trigpoint.yaml");
        Files.writeString(file, page.substring(begin, page.indexOf("```", begin)));
        Settings settings = SettingsFile.read(file);
        for (var component : Settings.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(settings);
            assertThat(value).as(component.getName()).isNotNull().isNotEqualTo(List.of());
        }
    }

    @Test
    void theSettingsPageNamesEveryFlagOfASite() throws IOException {
        String page = Files.readString(SETTINGS);
        CommandLine run = Main.commandLine().getSubcommands().get("run");
        assertThat(run.getCommandSpec().options().stream()
                        .map(option -> option.longestName())
                        .filter(name ->
                                !Set.of("--config", "--help", "--version").contains(name)))
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(page).contains("`" + flag + "`"));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(ROOT.relativize(file).toString().split("/"))
                            .noneMatch(BUILT::contains))
                    .sorted()
                    .toList();
        }
    }

    private static List<MatchResult> matches(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page)).results().toList();
    }

    /** The words behind the program's name, as a shell parts them, without a comment, a pipe or a redirection. */
    private static String[] words(String line) {
        String said = line.replaceAll("\\s+(#|[|>]).*", "");
        return Arrays.stream(said.split("\\s+(?=(?:[^']*'[^']*')*[^']*$)"))
                .skip(1)
                .map(word -> word.replace("'", ""))
                .toArray(String[]::new);
    }
}
