package org.trigpoint.model.alert;

/** What comes of alerts and of what people say of them, beside the alerts themselves. */
public sealed interface Casework permits Case, Silence {}
