package org.trigpoint.threat.lifecycle;

import org.trigpoint.model.alert.AlertId;

/**
 * What was made of a matter. While it is remembered, no other alert is raised of it, so that one that a person dismissed does not come back.
 *
 * @param alert that was raised of it
 * @param untilEpochMicros when it is forgotten
 */
record Said(AlertId alert, long untilEpochMicros) {}
