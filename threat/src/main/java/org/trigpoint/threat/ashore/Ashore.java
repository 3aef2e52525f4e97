package org.trigpoint.threat.ashore;

/**
 * A drift towards something that was told.
 *
 * @param fromEpochMicros its beginning
 * @param saidEpochMicros arrival of what it was told by last
 */
record Ashore(long fromEpochMicros, long saidEpochMicros) {}
