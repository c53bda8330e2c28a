#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>

#include <memory>

namespace bulkhead {

using namespace Qt::StringLiterals;

/// A job id that no account has.
constexpr auto UnknownJob = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"_L1;

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct Answer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QJsonObject json;

    QJsonObject result() const { return json["result"_L1].toObject(); }
    QList<int> codes() const
    {
        QList<int> codes;
        const QJsonArray errors = json["errors"_L1].toArray();
        for (const auto& error : errors)
            codes.append(error["code"_L1].toInt());
        return codes;
    }
};

/// The real program, and plain requests to it: nothing of Bulkhead's own client.
class Simulator {
public:
    explicit Simulator(const QStringList& arguments)
    {
        m_process.start(QStringLiteral(BULKHEAD_SIMULATOR), QStringList{u"--until-stdin-closes"_s} + arguments);
        while (!m_output.contains("powerless token: ") && m_process.waitForReadyRead(10'000))
            m_output += m_process.readAllStandardOutput();
    }

    ~Simulator()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
    }

    QProcess& process() { return m_process; }
    QByteArray output() const { return m_output; }
    QString said(const QByteArray& name) const
    {
        const qsizetype begin = m_output.indexOf(name) + name.size();
        return QString::fromUtf8(m_output.sliced(begin, m_output.indexOf('\n', begin) - begin));
    }
    QString base() const { return said("listening on "); }
    QString account() const { return u"/accounts/"_s + said("account id: "); }
    QString bulk() const { return account() + u"/email-security/investigate/bulk"_s; }
    Headers token(const QByteArray& name = "\ntoken: ") const
    {
        return {{"Authorization", "Bearer " + said(name).toLatin1()}};
    }

    Answer call(const QByteArray& method, const QString& path, const Headers& headers, const QByteArray& body = {})
    {
        QNetworkRequest request(QUrl(base() + path));
        for (const auto& [name, value] : headers)
            request.setRawHeader(name, value);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(10'000);
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        for (const auto& [name, value] : reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        answer.json = QJsonDocument::fromJson(reply->readAll()).object();
        return answer;
    }

private:
    QProcess m_process;
    QByteArray m_output;
    QNetworkAccessManager m_network;
};

} // namespace bulkhead
