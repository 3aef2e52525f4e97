/**
 * The rule about ICAO addresses that two aircraft use: takes signs of life of aircraft by their address, gives findings. Pure; no thread of
 * its own.
 */
@NullMarked
package org.trigpoint.threat.address;

import org.jspecify.annotations.NullMarked;
