package org.trigpoint.simulation.scenario;

import java.util.OptionalInt;

/**
 * A time in which something else is set on a transponder.
 *
 * @param squawk Mode A code, four octal digits as they are read; empty for the one before
 * @param emergency what is said to be wrong
 */
public record CodeSpell(Spell spell, OptionalInt squawk, Emergency emergency) {}
