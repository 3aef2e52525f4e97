package org.trigpoint.threat.lifecycle;

import java.util.TreeMap;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;

/** The open alerts of an audience, each in its newest revision. */
final class AlertState {
    final TreeMap<AlertId, Alert> open = new TreeMap<>();
}
