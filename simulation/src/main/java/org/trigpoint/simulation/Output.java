package org.trigpoint.simulation;

import java.util.Map;

/**
 * What hands over lines: a receiver or a sensor.
 *
 * @param name in the scenario, unique
 * @param format of its lines
 * @param options of its source, for what reads them
 */
public record Output(String name, Heard.Format format, Map<String, String> options) {
    public Output {
        options = Map.copyOf(options);
    }
}
