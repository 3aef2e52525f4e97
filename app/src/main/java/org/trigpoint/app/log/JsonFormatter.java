package org.trigpoint.app.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as one JSON object on one line: {@code time} (UTC, ISO 8601), {@code level}, {@code logger}, {@code thread},
 * {@code message}, and {@code stackTrace} where something was thrown.
 */
final class JsonFormatter extends Formatter {
    @Override
    public String format(LogRecord record) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("time", record.getInstant().toString());
        node.put("level", record.getLevel().getName());
        node.put("logger", record.getLoggerName());
        node.put("thread", thread(record));
        node.put("message", formatMessage(record));
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            node.put("stackTrace", trace.toString());
        }
        return node + "\n";
    }

    /** Handlers write on the thread that logs; one without a name has a number. */
    private static String thread(LogRecord record) {
        Thread current = Thread.currentThread();
        boolean own = current.threadId() == record.getLongThreadID()
                && !current.getName().isEmpty();
        return own ? current.getName() : "thread-" + record.getLongThreadID();
    }
}
