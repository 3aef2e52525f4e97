package org.trigpoint.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.flow.Step;

/** The architecture, held by a test: who may import whom, no cycles, names, units, no wall clock where results are made. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.trigpoint");

    /** Each module, and all that it may import beside itself. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("flow", Set.of()),
            Map.entry("geo", Set.of()),
            Map.entry("model", Set.of("geo", "flow")),
            Map.entry("feeds", Set.of("model", "geo", "flow")),
            Map.entry("imagery", Set.of("model", "geo", "flow")),
            Map.entry("orbits", Set.of("model", "geo", "flow")),
            Map.entry("fusion", Set.of("model", "geo", "flow")),
            Map.entry("threat", Set.of("model", "geo", "flow")),
            Map.entry("picture", Set.of("model", "geo", "flow")),
            Map.entry("storage", Set.of("model", "geo", "flow")),
            Map.entry("simulation", Set.of("feeds", "model", "geo", "flow")),
            Map.entry("engine", Set.of("flow")),
            Map.entry("server", Set.of("picture", "storage", "model", "geo", "flow")));

    /** Modules whose results must follow from their input alone; of feeds and imagery all but where bytes come from. */
    private static final String[] PURE = {
        "org.trigpoint.flow..",
        "org.trigpoint.geo..",
        "org.trigpoint.model..",
        "org.trigpoint.feeds",
        "org.trigpoint.feeds.adsb..",
        "org.trigpoint.feeds.ais..",
        "org.trigpoint.feeds.archive..",
        "org.trigpoint.feeds.cot..",
        "org.trigpoint.feeds.detections..",
        "org.trigpoint.feeds.klv..",
        "org.trigpoint.feeds.mavlink..",
        "org.trigpoint.feeds.firms..",
        "org.trigpoint.feeds.gnss..",
        "org.trigpoint.feeds.json..",
        "org.trigpoint.feeds.phone..",
        "org.trigpoint.feeds.report..",
        "org.trigpoint.feeds.sensorthings..",
        "org.trigpoint.feeds.table..",
        "org.trigpoint.feeds.text..",
        "org.trigpoint.feeds.hear..",
        "org.trigpoint.imagery.cfar..",
        "org.trigpoint.imagery.dem..",
        "org.trigpoint.imagery.detect..",
        "org.trigpoint.imagery.georeference..",
        "org.trigpoint.imagery.raster..",
        "org.trigpoint.imagery.tiff..",
        "org.trigpoint.imagery.tile..",
        "org.trigpoint.orbits..",
        "org.trigpoint.fusion..",
        "org.trigpoint.threat..",
        "org.trigpoint.picture..",
        "org.trigpoint.simulation.."
    };

    private static final Pattern UNIT = Pattern.compile(
            ".*(Deg|Rad|Meters|Meters2|Meters2PerSecond|Mps|Mps2|Mps3|Seconds|Hz|Db|Ratio|Percent|Prob|DegPerMin|RadPerSecond"
                    + "|PerSecond|Nm|Kn|Pixels|Millis|Watts|Px|Squared|PerKm2|PerMeters2|Rad2|Odds|Log|Count|Number|Minutes|Hours|Kilograms|Pascals|Kelvins"
                    + "|Volts|Amperes|Ohms|Celsius|PerDay|PerDay2|PerDay3|PerRadius)");

    private static final List<String> BANNED_NAMES = List.of("util", "common", "helper", "manager", "misc", "impl");

    @Test
    void everyModuleIsRead() {
        assertThat(ARROWS.keySet())
                .allSatisfy(module -> assertThat(ALL.stream()
                                .filter(type -> type.getPackageName().startsWith("org.trigpoint." + module)))
                        .as("classes of " + module)
                        .isNotEmpty());
    }

    static Stream<String> modules() {
        return ARROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleImportsOnlyWhatItMay(String module) {
        String[] allowed = Stream.concat(Stream.of(module), ARROWS.get(module).stream())
                .map(name -> "org.trigpoint." + name + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> other = resideInAPackage("org.trigpoint..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed)));
        noClasses()
                .that()
                .resideInAPackage("org.trigpoint." + module + "..")
                .should()
                .dependOnClassesThat(other)
                .check(ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass from : ALL) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(each -> each.getTargetClass().getPackageName())
                    .filter(to -> to.startsWith("org.trigpoint.") && !to.equals(from.getPackageName()))
                    .forEach(to -> arrows.computeIfAbsent(from.getPackageName(), _ -> new TreeSet<>())
                            .add(to));
        }
        assertThat(arrows).as("packages that import others").hasSizeGreaterThan(20);
        assertThat(inCycles(arrows)).isEmpty();
    }

    @Test
    void aCycleOfPackagesIsFound() {
        assertThat(inCycles(Map.of("a", Set.of("b"), "b", Set.of("c", "d"), "c", Set.of("a"), "e", Set.of("a"))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    /** The packages that can be reached from themselves. */
    private static Set<String> inCycles(Map<String, Set<String>> arrows) {
        Set<String> inCycles = new TreeSet<>();
        for (String start : arrows.keySet()) {
            Set<String> reached = new TreeSet<>();
            ArrayDeque<String> open = new ArrayDeque<>(arrows.getOrDefault(start, Set.of()));
            while (!open.isEmpty()) {
                String next = open.removeFirst();
                if (reached.add(next)) {
                    open.addAll(arrows.getOrDefault(next, Set.of()));
                }
            }
            if (reached.contains(start)) {
                inCycles.add(start);
            }
        }
        return inCycles;
    }

    @Test
    void stepsKnowNoCarrierThreadOrSocket() {
        classes()
                .that()
                .implement(Step.class)
                .should(notDependOn("java.util.concurrent", "java.net", "java.nio.file", "org.trigpoint.engine"))
                .check(ALL);
    }

    @Test
    void noRoomIsADrawer() {
        assertThat(ALL.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(name.split("\\.")).doesNotContainAnyElementsOf(BANNED_NAMES));
        assertThat(ALL.stream().map(type -> type.getSimpleName()))
                .allSatisfy(name -> assertThat(BANNED_NAMES.stream()
                                .map(banned -> Character.toUpperCase(banned.charAt(0)) + banned.substring(1))
                                .filter(name::endsWith))
                        .as(name)
                        .isEmpty());
    }

    @Test
    void packagesAreAtMostThreeDeepUnderTheirModule() {
        assertThat(ALL.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(
                        name -> assertThat(name.split("\\.").length).as(name).isLessThanOrEqualTo(6));
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        assertThat(ALL.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(p -> !p.getClasses().isEmpty()))
                .allSatisfy(p -> assertThat(isNullMarked(p)).as(p.getName()).isTrue());
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith(NullMarked.class);
    }

    @Test
    void pureModulesReadNoClockAndMakeNoRandomness() {
        classes().that().resideInAnyPackage(PURE).should(neverCallTheOutside()).check(ALL);
    }

    private static ArchCondition<JavaClass> neverCallTheOutside() {
        Set<String> banned = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.time.Instant.now",
                "java.time.Clock.systemUTC",
                "java.time.LocalDate.now",
                "java.time.LocalDateTime.now",
                "java.time.ZonedDateTime.now",
                "java.lang.Thread.sleep",
                "java.lang.Math.random",
                "java.util.UUID.randomUUID",
                "java.util.concurrent.ThreadLocalRandom.current");
        return new ArchCondition<>("read no clock and make no unseeded randomness") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access ->
                                banned.contains(access.getTargetOwner().getName() + "." + access.getName())
                                        || isUnseededRandom(access))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean isUnseededRandom(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.util.Random")
                && access.getName().equals("<init>")
                && access.getTarget().getFullName().endsWith("<init>()");
    }

    private static ArchCondition<JavaClass> notDependOn(String... packages) {
        return new ArchCondition<>("not depend on " + Arrays.toString(packages)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> Arrays.stream(packages)
                                .anyMatch(
                                        p -> d.getTargetClass().getPackageName().startsWith(p)))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
            }
        };
    }

    @Test
    void doublesThatCrossPackagesNameTheirUnit() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .arePublic()
                .should(new ArchCondition<JavaClass>("name the unit of every public double") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                        && method.getRawParameterTypes().isEmpty()
                                        && method.getRawReturnType().getName().equals("double")
                                        && !UNIT.matcher(method.getName()).matches())
                                .forEach(method -> events.add(SimpleConditionEvent.violated(
                                        type, method.getFullName() + " returns a double and names no unit")));
                    }
                })
                .check(ALL);
    }
}
