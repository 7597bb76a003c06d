/** The book of jobs and the notices of answers, in Redis. */
@NullMarked
package io.cartorio.gateway.redis;

import org.jspecify.annotations.NullMarked;
