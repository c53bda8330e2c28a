# Writes a software bill of materials (CycloneDX 1.5) of built programs: every library that they load, by the package that
# it came from, with that package's version and the library's checksum. The same programs on the same system give the
# same bytes.
#   cmake -DPROGRAMS=A;B -DOUTPUT=FILE -DNAME=… -DVERSION=… -DLICENCE=… -DDESCRIPTION=… -P sbom.cmake
cmake_minimum_required(VERSION 3.25)

# Loaded by name while the program runs, so that no linker knows of them: where secrets are kept, and what Qt does TLS with.
set(loaded libsecret-1.so.0 libssl.so.3)

find_program(DPKG_QUERY dpkg-query)

file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${PROGRAMS}
    RESOLVED_DEPENDENCIES_VAR libraries UNRESOLVED_DEPENDENCIES_VAR missing)
if(missing)
    message(FATAL_ERROR "These libraries were not found, so nothing can be said of them: ${missing}")
endif()
foreach(name IN LISTS loaded)
    file(GLOB found LIST_DIRECTORIES false /usr/lib/*/${name} /usr/lib64/${name} /usr/lib/${name})
    if(found)
        list(GET found 0 found)
        list(APPEND libraries ${found})
        list(APPEND optional ${found})
    endif()
endforeach()
list(REMOVE_DUPLICATES libraries)
list(SORT libraries)

# Which packages they are of, asked at once: dpkg reads its lists anew for each question.
foreach(library IN LISTS libraries)
    file(REAL_PATH ${library} real)
    # The files of a system whose /lib is /usr/lib are known by either name.
    string(REGEX REPLACE "^/usr/" "/" short ${real})
    list(APPEND asked ${real} ${short})
endforeach()
if(DPKG_QUERY)
    execute_process(COMMAND ${DPKG_QUERY} --search ${asked} OUTPUT_VARIABLE found ERROR_QUIET) # not all are found
    string(REGEX MATCHALL "[^\n]+" found "${found}")
    foreach(line IN LISTS found)
        if(line MATCHES "^([^:, ]+)[^ ]*: (/.+)$")
            set(package ${CMAKE_MATCH_1}) # before the next expression takes its place
            string(REGEX REPLACE "^/usr/" "/" short ${CMAKE_MATCH_2})
            set(package_of_${short} ${package})
            list(APPEND known ${package})
        endif()
    endforeach()
endif()
# Versions, and the source that is mended, as Debian names them.
if(known)
    list(REMOVE_DUPLICATES known)
    execute_process(
        COMMAND ${DPKG_QUERY} --show
            "--showformat=\${Package}|\${Version}|\${Architecture}|\${source:Package}|\${source:Version}\n" ${known}
        OUTPUT_VARIABLE told COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "[^\n]+" told "${told}")
    list(REVERSE told) # of several architectures the first stays
    foreach(line IN LISTS told)
        string(REGEX REPLACE "\\|.*" "" package "${line}")
        string(REPLACE "|" ";" about_${package} "${line}")
    endforeach()
endif()

# Libraries of one package are one component: what is mended or not is the package.
foreach(library IN LISTS libraries)
    file(REAL_PATH ${library} real)
    string(REGEX REPLACE "^/usr/" "/" short ${real})
    set(package "${package_of_${short}}")
    if(NOT package)
        get_filename_component(package ${library} NAME)
    endif()
    list(APPEND packages ${package})
    file(SHA256 ${real} sum)
    get_filename_component(file ${real} NAME)
    list(APPEND files_${package} "        { \"name\": \"bulkhead:library\", \"value\": \"${file} sha256:${sum}\" }")
    if(NOT library IN_LIST optional)
        set(needed_${package} TRUE)
    endif()
endforeach()
list(REMOVE_DUPLICATES packages)
list(SORT packages)

foreach(package IN LISTS packages)
    set(scope optional)
    if(needed_${package})
        set(scope required)
    endif()
    list(JOIN files_${package} ",\n" files)
    if(NOT DEFINED about_${package})
        # Of no package: its name is all that is known, and its checksum.
        set(ref "file:${package}")
        set(told "")
    else()
        list(GET about_${package} 1 2 3 4 about)
        list(POP_FRONT about version architecture source source_version)
        string(REPLACE "+" "%2B" version_encoded ${version})
        string(REPLACE ":" "%3A" version_encoded ${version_encoded})
        string(REPLACE "+" "%2B" package_encoded ${package})
        set(ref "pkg:deb/debian/${package_encoded}@${version_encoded}?arch=${architecture}")
        set(told "\n      \"version\": \"${version}\",\n      \"purl\": \"${ref}\",")
        string(APPEND files ",\n        { \"name\": \"bulkhead:source\", \"value\": \"${source} ${source_version}\" }")
    endif()
    list(APPEND refs "        \"${ref}\"")
    list(APPEND components "    {
      \"type\": \"library\",
      \"bom-ref\": \"${ref}\",
      \"name\": \"${package}\",${told}
      \"scope\": \"${scope}\",
      \"properties\": [
${files}
      ]
    }")
endforeach()
list(JOIN components ",\n" components)
list(JOIN refs ",\n" refs)

set(time "")
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    string(TIMESTAMP time "%Y-%m-%dT%H:%M:%SZ" UTC) # which is that of the variable
    set(time "\n    \"timestamp\": \"${time}\",")
endif()
# A number of its own for each content, and the same for the same.
string(UUID serial NAMESPACE 6ba7b811-9dad-11d1-80b4-00c04fd430c8 NAME "${VERSION}${components}" TYPE SHA1)

set(bill "{
  \"bomFormat\": \"CycloneDX\",
  \"specVersion\": \"1.5\",
  \"serialNumber\": \"urn:uuid:${serial}\",
  \"version\": 1,
  \"metadata\": {${time}
    \"component\": {
      \"type\": \"application\",
      \"bom-ref\": \"bulkhead\",
      \"name\": \"${NAME}\",
      \"version\": \"${VERSION}\",
      \"description\": \"${DESCRIPTION}\",
      \"licenses\": [{ \"license\": { \"id\": \"${LICENCE}\" } }]
    }
  },
  \"components\": [
${components}
  ],
  \"dependencies\": [
    {
      \"ref\": \"bulkhead\",
      \"dependsOn\": [
${refs}
      ]
    }
  ]
}
")
string(JSON written ERROR_VARIABLE fault GET "${bill}" bomFormat)
if(fault)
    message(FATAL_ERROR "The bill of materials is no JSON: ${fault}")
endif()
file(WRITE ${OUTPUT} "${bill}")
