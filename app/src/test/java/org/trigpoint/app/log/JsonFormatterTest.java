package org.trigpoint.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.trigpoint.app.settings.SettingsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFormatterTest {
    private static LogRecord record(String message, Object... values) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setInstant(Instant.parse("2026-06-01T06:00:00.123456Z"));
        record.setLoggerName("org.trigpoint.app.Test");
        record.setParameters(values);
        return record;
    }

    @Test
    void aRecordIsOneObjectOnOneLine() {
        String line = new JsonFormatter().format(record("{0} said \"no\"\n\tand Ångström", "Ada"));
        assertThat(line).endsWith("}\n").hasLineCount(1);
        JsonNode json = JsonMapper.shared().readTree(line);
        assertThat(json.propertyNames()).containsExactly("time", "level", "logger", "thread", "message");
        assertThat(json.path("time").asString()).isEqualTo("2026-06-01T06:00:00.123456Z");
        assertThat(json.path("level").asString()).isEqualTo("WARNING");
        assertThat(json.path("logger").asString()).isEqualTo("org.trigpoint.app.Test");
        assertThat(json.path("thread").asString())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(json.path("message").asString()).isEqualTo("Ada said \"no\"\n\tand Ångström");
    }

    @Test
    void whatWasThrownIsAField() {
        LogRecord record = record("broke");
        record.setThrown(new IllegalStateException("outer", new RuntimeException("inner")));
        String line = new JsonFormatter().format(record);
        assertThat(line).hasLineCount(1);
        assertThat(JsonMapper.shared().readTree(line).path("stackTrace").asString())
                .startsWith("java.lang.IllegalStateException: outer")
                .contains("\tat ", "Caused by: java.lang.RuntimeException: inner");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> LogFormat.use("xml"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("log is plain or json, not xml");
    }
}
