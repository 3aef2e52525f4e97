/**
 * What the server shows that it is itself by: certificate and key from PEM files, taken anew when the files change. Any thread.
 */
@NullMarked
package org.trigpoint.server.tls;

import org.jspecify.annotations.NullMarked;
