/** The HTTP server, bounded for input that is hostile or slow. */
@NullMarked
package io.cartorio.gateway.tomcat;

import org.jspecify.annotations.NullMarked;
