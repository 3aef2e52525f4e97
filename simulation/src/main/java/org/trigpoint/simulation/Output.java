package org.trigpoint.simulation;

/**
 * What hands over lines: a receiver or a sensor.
 *
 * @param name in the scenario, unique
 * @param format of its lines
 */
public record Output(String name, Heard.Format format) {}
