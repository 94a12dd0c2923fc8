// Doors to libcurl's variadic functions, which Swift cannot call. Each takes one type of argument; the caller pairs it
// with an option of that type.
#ifndef MARSAD_CCURL_SHIM_H
#define MARSAD_CCURL_SHIM_H

#include <curl/curl.h>
#include <locale.h>

typedef size_t (*ccurl_receiver)(char *bytes, size_t size, size_t count, void *receiver);

static inline CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_headers(CURL *easy, struct curl_slist *lines) {
    return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, lines);
}

// The buffer holds CURL_ERROR_SIZE bytes and outlives the handle.
static inline CURLcode ccurl_set_message_buffer(CURL *easy, char *buffer) {
    return curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, buffer);
}

static inline CURLcode ccurl_set_body_receiver(CURL *easy, ccurl_receiver function, void *receiver) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_WRITEDATA, receiver);
}

static inline CURLcode ccurl_set_head_receiver(CURL *easy, ccurl_receiver function, void *receiver) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_HEADERDATA, receiver);
}

// The number travels in the place of the private pointer, so that nobody has to follow a pointer to get it back.
static inline CURLcode ccurl_set_number(CURL *easy, long number) {
    return curl_easy_setopt(easy, CURLOPT_PRIVATE, (void *)number);
}

static inline long ccurl_number(CURL *easy) {
    void *number = NULL;
    return curl_easy_getinfo(easy, CURLINFO_PRIVATE, &number) == CURLE_OK ? (long)number : 0;
}

static inline long ccurl_info_long(CURL *easy, CURLINFO info) {
    long value = 0;
    return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

static inline curl_off_t ccurl_info_offset(CURL *easy, CURLINFO info) {
    curl_off_t value = 0;
    return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

// The text belongs to the handle.
static inline const char *ccurl_info_string(CURL *easy, CURLINFO info) {
    char *value = NULL;
    return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : NULL;
}

// The address with the name of the server in ASCII (IDNA). libcurl reads the name in the thread's locale, which in a
// daemon knows no letters beyond ASCII, hence the other one for the length of the call.
static inline CURLUcode ccurl_url_get_ascii(CURLU *parts, char **text) {
    locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = unicode != (locale_t)0 ? uselocale(unicode) : (locale_t)0;
    CURLUcode code = curl_url_get(parts, CURLUPART_URL, text, CURLU_PUNYCODE);
    if (unicode != (locale_t)0) {
        uselocale(before);
        freelocale(unicode);
    }
    return code;
}

static inline CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

// The next transfer that ended, taken from the multi handle's messages: NULL when there is none.
static inline CURL *ccurl_multi_next_done(CURLM *multi, CURLcode *code) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)) != NULL) {
        if (message->msg == CURLMSG_DONE) {
            *code = message->data.result;
            return message->easy_handle;
        }
    }
    return NULL;
}

#endif
