/** What a client asks for, and the parameters it asks with. */
@NullMarked
package io.cartorio.schemas.operation;

import org.jspecify.annotations.NullMarked;
