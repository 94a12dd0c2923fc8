#include "CXML.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

static const char replacement[3] = {(char)0xEF, (char)0xBF, (char)0xBD};

typedef struct {
    char *bytes;
    size_t used;
    size_t room;
} buffer;

static int grow(buffer *output) {
    size_t room = output->room * 2;
    char *bytes = realloc(output->bytes, room);
    if (!bytes) return 0;
    output->bytes = bytes;
    output->room = room;
    return 1;
}

static int replace(buffer *output) {
    if (output->room - output->used < sizeof replacement && !grow(output)) return 0;
    for (size_t index = 0; index < sizeof replacement; index++) output->bytes[output->used++] = replacement[index];
    return 1;
}

/* Writes what a converter holds back to see whether the next byte composes with it. Returns 0 when memory is short. */
static int flush(iconv_t converter, buffer *output) {
    for (;;) {
        char *to = output->bytes + output->used;
        size_t space = output->room - output->used;
        size_t result = iconv(converter, NULL, NULL, &to, &space);
        output->used = output->room - space;
        if (result != (size_t)-1 || errno != E2BIG) return 1;
        if (!grow(output)) return 0;
    }
}

/* Returns 0 when memory is short. */
static int convert(iconv_t converter, const uint8_t *bytes, size_t length, buffer *output, size_t *bad) {
    char *from = (char *)bytes;
    size_t left = length;
    while (left > 0) {
        char *to = output->bytes + output->used;
        size_t space = output->room - output->used;
        size_t result = iconv(converter, &from, &left, &to, &space);
        output->used = output->room - space;
        if (result != (size_t)-1) break;
        if (errno == E2BIG) {
            if (!grow(output)) return 0;
            continue;
        }
        /* One bad byte costs one character: what follows it is tried again. */
        *bad += 1;
        if (!replace(output)) return 0;
        from++;
        left--;
    }
    return flush(converter, output);
}

uint8_t *cxml_decode(const char *charset, const uint8_t *bytes, size_t length, size_t *out_length, size_t *bad_bytes) {
    *out_length = 0;
    *bad_bytes = 0;
    iconv_t converter = iconv_open("UTF-8", charset);
    if (converter == (iconv_t)-1) return NULL;
    buffer output = {.used = 0, .room = length + length / 2 + 16};
    output.bytes = malloc(output.room);
    int done = output.bytes && convert(converter, bytes, length, &output, bad_bytes);
    iconv_close(converter);
    if (!done) {
        free(output.bytes);
        return NULL;
    }
    *out_length = output.used;
    return (uint8_t *)output.bytes;
}

void cxml_free_bytes(uint8_t *bytes) { free(bytes); }
