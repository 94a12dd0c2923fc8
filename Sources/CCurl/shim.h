// Doors to libcurl's variadic functions, which Swift cannot call. Each takes one type of argument; the caller pairs it
// with an option of that type.
#ifndef MARSAD_CCURL_SHIM_H
#define MARSAD_CCURL_SHIM_H

#include <curl/curl.h>
#include <locale.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

typedef size_t (*ccurl_receiver)(char *bytes, size_t size, size_t count, void *receiver);
typedef curl_socket_t (*ccurl_opener)(void *keeper, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*ccurl_sentry)(void *keeper, char *remote, char *local, int remote_port, int local_port);

static inline CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

// The list outlives the handle.
static inline CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *lines) {
    return curl_easy_setopt(easy, option, lines);
}

static inline CURLcode ccurl_set_basic_authentication(CURL *easy) {
    return curl_easy_setopt(easy, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
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

// Asked for a socket once for each address that is tried, after the name was resolved.
static inline CURLcode ccurl_set_opener(CURL *easy, ccurl_opener function, void *keeper) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, keeper);
}

// Asked before each request goes out, also on a connection that is used again.
static inline CURLcode ccurl_set_sentry(CURL *easy, ccurl_sentry function, void *keeper) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_PREREQDATA, keeper);
}

// Writes the bytes of the address to `bytes`, which holds 16, and says how many: 0 for a family that is no IP.
static inline size_t ccurl_address_bytes(const struct curl_sockaddr *address, unsigned char *bytes) {
    // The address is longer than its type says (CURLOPT_OPENSOCKETFUNCTION(3)).
    const void *place = &address->addr;
    if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
        memcpy(bytes, &((const struct sockaddr_in *)place)->sin_addr, 4);
        return 4;
    }
    if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
        memcpy(bytes, &((const struct sockaddr_in6 *)place)->sin6_addr, 16);
        return 16;
    }
    return 0;
}

static inline curl_socket_t ccurl_open_socket(const struct curl_sockaddr *address) {
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static inline curl_socket_t ccurl_no_socket(void) { return CURL_SOCKET_BAD; }

// What a sentry answers.
static inline int ccurl_may_go_on(int may) { return may ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT; }

// Seconds since 1970 of a date as HTTP writes them; -1 for none.
static inline long long ccurl_date(const char *text) { return (long long)curl_getdate(text, NULL); }

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
