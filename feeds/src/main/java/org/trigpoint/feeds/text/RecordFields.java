package org.trigpoint.feeds.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The components of a record by name, in their order: what text encoders write. */
public final class RecordFields {
    /** A component. */
    public record Field(String name, Method accessor) {
        /** Its value in this record; null when it is absent. */
        public @Nullable Object of(Object holder) {
            try {
                Object value = accessor.invoke(holder);
                boolean noFlag = Boolean.FALSE.equals(value) && name.endsWith("AtLeast");
                return noFlag ? null : value;
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("No access to " + accessor, e);
            }
        }
    }

    private static final Map<Class<?>, List<Field>> KNOWN = new ConcurrentHashMap<>();

    private RecordFields() {}

    /** The components of a class of records. */
    public static List<Field> of(Class<?> type) {
        List<Field> known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(new Field(component.getName(), component.getAccessor()));
        }
        KNOWN.put(type, List.copyOf(fields));
        return fields;
    }
}
