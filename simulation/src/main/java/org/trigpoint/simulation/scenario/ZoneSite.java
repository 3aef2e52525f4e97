package org.trigpoint.simulation.scenario;

import org.trigpoint.model.zone.ZoneContent;

/**
 * A zone that people have drawn before the scenario starts.
 *
 * @param id as in the system
 */
public record ZoneSite(String id, ZoneContent content) {}
