/** What is known of every request: its id, its trace, and the job it is about. */
@NullMarked
package io.cartorio.gateway.request;

import org.jspecify.annotations.NullMarked;
