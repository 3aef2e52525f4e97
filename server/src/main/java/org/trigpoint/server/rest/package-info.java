/**
 * The endpoints of docs/live-protocol.md. What enters: requests whose sender is known. What leaves: JSON, GeoJSON, Prometheus text,
 * the page and its layers. On Jetty's virtual threads, many at once.
 */
@NullMarked
package org.trigpoint.server.rest;

import org.jspecify.annotations.NullMarked;
