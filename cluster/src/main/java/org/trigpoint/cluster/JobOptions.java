package org.trigpoint.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.engine.kafka.Admission;
import org.trigpoint.engine.kafka.KafkaSettings;

/**
 * What the job is told on its command line.
 *
 * @param kafka where the topics are
 * @param limits of the admission
 */
record JobOptions(KafkaSettings kafka, Admission.Limits limits) {
    static final String USAGE = """
            Options of the job:
              --kafka HOST:PORT,…        brokers (needed)
              --prefix NAME              of the topics' names (trigpoint)
              --partitions N             of each topic (1)
              --patience SECONDS         how long a gateway that is behind is waited for (10)
              --client PROPERTY=VALUE    of every client of Kafka, such as security.protocol=SSL; may be given several times""";
    private static final long MICROS = 1_000_000;

    /** Reads them; throws IllegalArgumentException that says what is wrong. */
    static JobOptions parse(List<String> arguments) {
        Map<String, String> set = new LinkedHashMap<>();
        Map<String, String> client = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("Nothing follows " + option + "\n" + USAGE);
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--kafka", "--prefix", "--partitions", "--patience" -> set.put(option, value);
                case "--client" -> {
                    int equals = value.indexOf('=');
                    if (equals < 1) {
                        throw new IllegalArgumentException(
                                "--client takes PROPERTY=VALUE, not " + value + "\n" + USAGE);
                    }
                    client.put(value.substring(0, equals), value.substring(equals + 1));
                }
                default -> throw new IllegalArgumentException("Unknown option " + option + "\n" + USAGE);
            }
        }
        if (!set.containsKey("--kafka")) {
            throw new IllegalArgumentException("--kafka is needed\n" + USAGE);
        }
        KafkaSettings kafka = new KafkaSettings(
                set.getOrDefault("--kafka", ""),
                set.getOrDefault("--prefix", "trigpoint"),
                number("--partitions", set.getOrDefault("--partitions", "1")),
                client);
        Admission.Limits basis = Admission.Limits.DEFAULT;
        long patience = number("--patience", set.getOrDefault("--patience", "10")) * MICROS;
        return new JobOptions(kafka, new Admission.Limits(patience, basis.behindMicros(), basis.aheadMicros()));
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " takes a number, not " + value, e);
        }
    }
}
