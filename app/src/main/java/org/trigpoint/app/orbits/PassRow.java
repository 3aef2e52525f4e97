package org.trigpoint.app.orbits;

import org.trigpoint.orbits.pass.Pass;

/** A pass of a satellite over a place. */
record PassRow(Satellite satellite, Pass pass) {}
