/** Document types as clients see them. */
@NullMarked
package io.cartorio.gateway.document;

import org.jspecify.annotations.NullMarked;
