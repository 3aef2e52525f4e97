package org.trigpoint.threat.user;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Units;

/** An expression of a person's, checked and ready to be asked. For any thread. */
public final class UserExpression {
    private static final double METERS_PER_NM = 1_852;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    private static final int MOST_ITERATIONS = 10_000;
    private static final int MOST_DEPTH = 64;
    /** Names are in no container here. */
    private static final String NO_CONTAINER = " (in container '')";

    private static final Cel LANGUAGE = CelFactory.plannerCelBuilder()
            .setOptions(CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .comprehensionMaxIterations(MOST_ITERATIONS)
                    .maxParseRecursionDepth(MOST_DEPTH)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("mmsi", SimpleType.STRING)
            .addVar("name", SimpleType.STRING)
            .addVar("callSign", SimpleType.STRING)
            .addVar("destination", SimpleType.STRING)
            .addVar("imo", SimpleType.INT)
            .addVar("type", SimpleType.INT)
            .addVar("lengthMeters", SimpleType.DOUBLE)
            .addVar("draughtMeters", SimpleType.DOUBLE)
            .addVar("lat", SimpleType.DOUBLE)
            .addVar("lon", SimpleType.DOUBLE)
            .addVar("speedKn", SimpleType.DOUBLE)
            .addVar("courseDeg", SimpleType.DOUBLE)
            .addVar("headingDeg", SimpleType.DOUBLE)
            .addVar("status", SimpleType.STRING)
            .addVar("zones", ListType.create(SimpleType.STRING))
            .addVar("zoneCategories", ListType.create(SimpleType.STRING))
            .addVar("said", ListType.create(SimpleType.STRING))
            .addVar("utcHour", SimpleType.INT)
            .addFunctionDeclarations(
                    CelFunctionDecl.newFunctionDeclaration(
                            "meanSpeedKn",
                            CelOverloadDecl.newGlobalOverload("meanSpeedKn_int", SimpleType.DOUBLE, SimpleType.INT)),
                    CelFunctionDecl.newFunctionDeclaration(
                            "distanceNm",
                            CelOverloadDecl.newGlobalOverload(
                                    "distanceNm_double_double",
                                    SimpleType.DOUBLE,
                                    SimpleType.DOUBLE,
                                    SimpleType.DOUBLE)))
            .addLateBoundFunctions("meanSpeedKn", "distanceNm")
            .setResultType(SimpleType.BOOL)
            .build();

    /**
     * What is wrong with an expression.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param message for people
     */
    public record Fault(int line, int column, String message) {
        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": " + message;
        }
    }

    /** An expression is not one: all that is wrong with it. */
    public static final class FaultyExpressionException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient List<Fault> faults;

        FaultyExpressionException(List<Fault> faults) {
            super(String.join("\n", faults.stream().map(Fault::toString).toList()));
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    private final CelRuntime.Program program;
    private final Set<String> names;

    private UserExpression(CelRuntime.Program program, Set<String> names) {
        this.program = program;
        this.names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /**
     * Reads and checks an expression.
     *
     * @throws FaultyExpressionException with the place and reason of all that is wrong
     */
    public static UserExpression of(String text) {
        CelValidationResult checked = LANGUAGE.compile(text);
        if (checked.hasError()) {
            List<Fault> faults = new ArrayList<>();
            for (CelIssue issue : checked.getErrors()) {
                faults.add(new Fault(
                        Math.max(1, issue.getSourceLocation().getLine()),
                        Math.max(0, issue.getSourceLocation().getColumn()) + 1,
                        issue.getMessage().replace(NO_CONTAINER, "")));
            }
            throw new FaultyExpressionException(faults);
        }
        try {
            Set<String> names = checked.getAst().getReferenceMap().values().stream()
                    .map(CelReference::name)
                    .collect(Collectors.toSet());
            return new UserExpression(LANGUAGE.createProgram(checked.getAst()), names);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new FaultyExpressionException(List.of(new Fault(1, 1, String.valueOf(e.getMessage()))));
        }
    }

    /** What it asks for, such as {@code speedKn}: names of the table in docs/rules/user.md, sorted, and those that it gives to parts of lists. */
    public Set<String> names() {
        return names;
    }

    /**
     * Whether it holds of a craft; false when it cannot be said, as of a list that has no such place.
     *
     * <p>The same facts give the same answer on every machine.
     */
    public boolean holds(Facts facts) {
        try {
            Object answer = program.eval(name -> Optional.ofNullable(value(name, facts)), bindings(facts));
            return Boolean.TRUE.equals(answer);
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    @SuppressWarnings("Immutable") // used within one call
    private static CelLateFunctionBindings bindings(Facts facts) {
        return CelLateFunctionBindings.from(
                CelFunctionBinding.from("meanSpeedKn_int", Long.class, facts::meanSpeedKn),
                CelFunctionBinding.from(
                        "distanceNm_double_double",
                        Double.class,
                        Double.class,
                        (lat, lon) -> distanceNm(facts, lat, lon)));
    }

    private static double distanceNm(Facts facts, double latDeg, double lonDeg) {
        if (!(Math.abs(latDeg) <= 90)) {
            return Double.NaN;
        }
        LocalFrame.Offset offset = LocalFrame.at(facts.latDeg(), facts.lonDeg()).offsetTo(latDeg, lonDeg);
        double square = offset.eastMeters() * offset.eastMeters()
                + offset.northMeters() * offset.northMeters()
                + offset.upMeters() * offset.upMeters();
        return Math.sqrt(square) / METERS_PER_NM;
    }

    private static @Nullable Object value(String name, Facts facts) {
        return switch (name) {
            case "mmsi" -> facts.mmsi();
            case "name" -> orEmpty(facts.name());
            case "callSign" -> orEmpty(facts.callSign());
            case "destination" -> orEmpty(facts.destination());
            case "imo" -> facts.imoNumber();
            case "type" -> facts.shipType();
            case "lengthMeters" -> facts.lengthMeters();
            case "draughtMeters" -> facts.draughtMeters();
            case "lat" -> facts.latDeg();
            case "lon" -> facts.lonDeg();
            case "speedKn" -> facts.speedKn();
            case "courseDeg" -> facts.courseDeg();
            case "headingDeg" -> facts.headingDeg();
            case "status" -> facts.status();
            case "zones" -> facts.zones();
            case "zoneCategories" -> facts.zoneCategories();
            case "said" -> facts.said();
            case "utcHour" -> Math.floorMod(Math.floorDiv(facts.timeEpochMicros(), MICROS_PER_HOUR), 24L);
            default -> null;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Knots of a speed that may be NaN. */
    static double knots(double mps) {
        return Units.knotsFromMps(mps);
    }
}
