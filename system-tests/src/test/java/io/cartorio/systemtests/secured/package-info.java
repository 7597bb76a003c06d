/** The services where everything they stand on is spoken to over TLS and by password. */
@NullMarked
package io.cartorio.systemtests.secured;

import org.jspecify.annotations.NullMarked;
