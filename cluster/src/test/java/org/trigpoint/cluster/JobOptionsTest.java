package org.trigpoint.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.engine.kafka.Admission;
import org.trigpoint.engine.kafka.KafkaSettings;

class JobOptionsTest {
    private static JobOptions parse(String arguments) {
        return JobOptions.parse(List.of(arguments.split(" ")));
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        assertThat(parse("--kafka a:1"))
                .isEqualTo(
                        new JobOptions(new KafkaSettings("a:1", "trigpoint", 1, Map.of()), Admission.Limits.DEFAULT));
    }

    @Test
    void whatIsSaidIsTaken() {
        assertThat(parse("--kafka a:1,b:2 --prefix coast --partitions 4 --patience 30 --client security.protocol=SSL"
                        + " --client ssl.cipher.suites=x=y"))
                .isEqualTo(new JobOptions(
                        new KafkaSettings(
                                "a:1,b:2", "coast", 4, Map.of("security.protocol", "SSL", "ssl.cipher.suites", "x=y")),
                        new Admission.Limits(30_000_000, 2_000_000, 10_000_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "--partitions 2, --kafka is needed",
        "--kafka, Nothing follows --kafka",
        "--kafka a:1 --partitions two, '--partitions takes a number, not two'",
        "--kafka a:1 --partitions 0, 1 partition or more",
        "--kafka a:1 --colour red, Unknown option --colour",
        "--kafka a:1 --client ssl, 'PROPERTY=VALUE, not ssl'"
    })
    void whatIsWrongIsSaid(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
